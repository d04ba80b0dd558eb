package vn.namro.routing.responsibility.domain;

/** The five that must be clear: rõ người, rõ việc, rõ trách nhiệm, rõ thời hạn, rõ kết quả. */
public enum Clause {
    PERSON,
    TASK,
    RESPONSIBILITY,
    DEADLINE,
    RESULT
}
