/** The services with dead letters and a log of what staff did, by the names that the gateway knows them by. */
export const SERVICES = ['order', 'payment', 'inventory', 'product', 'user', 'auth', 'notification'] as const;
export type Service = (typeof SERVICES)[number];

export const isService = (text: string): text is Service => SERVICES.some((service) => service === text);

const LABELS: Record<Service, string> = {
  order: 'Orders',
  payment: 'Payments',
  inventory: 'Inventory',
  product: 'Products',
  user: 'Customers',
  auth: 'Accounts',
  notification: 'Notifications',
};

export const serviceLabel = (service: Service): string => LABELS[service];
