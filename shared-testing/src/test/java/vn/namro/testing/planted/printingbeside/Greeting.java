package vn.namro.testing.planted.printingbeside;

/** Prints, and is no main class. */
class Greeting {

    void greet() {
        System.out.println("planted");
    }
}
