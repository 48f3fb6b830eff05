import { MongoClient } from 'mongodb';

const MONGO = process.env.ECOM_MONGO_URI ?? 'mongodb://localhost:27017/?directConnection=true';

/** Addresses whose profiles cannot be stored while the poison works. */
export const POISONED = 'poison-';

/** Keeps user-service from storing some profiles, so that the messages about them become dead letters. */
export class Poison {
  private readonly client = new MongoClient(MONGO);

  mix(): Promise<void> {
    return this.validate({ email: { $not: { $regex: `^${POISONED}` } } });
  }

  cure(): Promise<void> {
    return this.validate({});
  }

  close(): Promise<void> {
    return this.client.close();
  }

  private async validate(validator: object): Promise<void> {
    await this.client.db('ecom_user').command({ collMod: 'profiles', validator });
  }
}
