package vn.namro.notification.webhook.domain;

import java.util.Arrays;

/** A block of addresses, IPv4 or IPv6: those that begin with the same bits. */
public final class Network {

    private static final int V6_BYTES = 16;

    private final byte[] prefix;
    private final int bits;

    /**
     * Creates a block.
     *
     * @param prefix an address of the block: 4 or 16 bytes
     * @param bits how many of its first bits count
     */
    public Network(byte[] prefix, int bits) {
        if (bits < 0 || bits > prefix.length * Byte.SIZE) {
            throw new IllegalArgumentException("bits must be 0 to " + prefix.length * Byte.SIZE + ", not " + bits
                    + " of " + Arrays.toString(prefix));
        }
        this.prefix = prefix.clone();
        this.bits = bits;
    }

    /** A block of IPv4 addresses, by the numbers between its dots. */
    static Network v4(int bits, int... numbers) {
        byte[] bytes = new byte[4];
        for (int i = 0; i < numbers.length; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return new Network(bytes, bits);
    }

    /** A block of IPv6 addresses, by its first groups. */
    static Network v6(int bits, int... groups) {
        byte[] bytes = new byte[V6_BYTES];
        for (int i = 0; i < groups.length; i++) {
            bytes[2 * i] = (byte) (groups[i] >> Byte.SIZE);
            bytes[2 * i + 1] = (byte) groups[i];
        }
        return new Network(bytes, bits);
    }

    /** Whether an address is one of the block; never one of the other family. */
    public boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((address[bit / Byte.SIZE] ^ prefix[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
