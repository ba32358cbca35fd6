import { liveCustomer } from '../customer/steps';
import { defineCommand } from '../kernel/handlers';
import { productView } from './queries';
import { makeProduct } from './steps';

/** Writes a product into a customer's pocket (B1). */
export const createProduct = defineCommand('product.create', ({ customerId, product }, cx) =>
  productView(cx.tx, makeProduct(cx, liveCustomer(cx.tx, customerId).id, product)),
);
