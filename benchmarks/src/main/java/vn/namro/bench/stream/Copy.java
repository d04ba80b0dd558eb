package vn.namro.bench.stream;

/**
 * What a consumer keeps of a parcel.
 *
 * @param events how many it applied
 */
public record Copy(int events) {}
