/**
 * How test classes get into the running server: the application that is shipped, with the tests
 * beside its pages, deployed once for all of them. What is tested belongs elsewhere.
 */
package ua.oblik.container;
