package vn.namro.testing.planted.printing;

/** A main class that prints; only modules without the layers of a service may. */
class PrintingApplication {

    public static void main(String[] arguments) {
        System.out.println("planted");
    }
}
