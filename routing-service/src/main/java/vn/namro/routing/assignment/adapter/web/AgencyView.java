package vn.namro.routing.assignment.adapter.web;

/** An agency by id and name. */
record AgencyView(String id, String name) {}
