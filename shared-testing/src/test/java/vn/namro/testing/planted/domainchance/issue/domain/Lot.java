package vn.namro.testing.planted.domainchance.issue.domain;

/** A domain class that draws lots. */
class Lot {

    double draw() {
        return Math.random();
    }
}
