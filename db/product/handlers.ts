import type { productRoutes } from '#shared/product/routes';
import { defineQuery, type EngineHandlers } from '../kernel/handlers';
import { createProduct } from './create-product';
import { earlierRepairs, knownModels, productById, productsOf, productsWith } from './queries';
import { updateProduct } from './update-product';
import { warrantyAnswer } from './warranty-answer';

export const productHandlers = {
  'product.create': createProduct,
  'product.update': updateProduct,
  'product.byId': defineQuery('product.byId', ({ id }, { db }) => productById(db, id)),
  'product.ofCustomer': defineQuery('product.ofCustomer', ({ customerId }, { db }) => productsOf(db, customerId)),
  'product.byIdentifier': defineQuery('product.byIdentifier', ({ identifier }, { db }) => productsWith(db, identifier)),
  'product.models': defineQuery('product.models', (input, { db }) => knownModels(db, input)),
  'product.earlierRepairs': defineQuery('product.earlierRepairs', ({ identifier }, cx) => earlierRepairs(cx, identifier)),
  'product.warranty': defineQuery('product.warranty', warrantyAnswer),
} satisfies Pick<EngineHandlers, keyof typeof productRoutes>;
