package io.ecom.contracts;

/**
 * Asks for an order's total to be authorised.
 *
 * @param paymentToken stands for the card at the payment provider; no card data
 */
public record PaymentRequested(
    String orderId, Customer customer, Money amount, String paymentToken) {}
