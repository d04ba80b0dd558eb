package vn.namro.routing;

import vn.namro.testing.ArchitectureContract;

class ArchitectureTest implements ArchitectureContract {

    @Override
    public String basePackage() {
        return "vn.namro.routing";
    }
}
