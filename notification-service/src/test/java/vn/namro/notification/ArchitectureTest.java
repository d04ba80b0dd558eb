package vn.namro.notification;

import vn.namro.testing.ArchitectureContract;

class ArchitectureTest implements ArchitectureContract {

    @Override
    public String basePackage() {
        return "vn.namro.notification";
    }
}
