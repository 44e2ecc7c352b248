import { Inject, Injectable } from '@nestjs/common';
import { createHash, createHmac } from 'node:crypto';
import type { Environment } from '../config/env';
import { SETTINGS } from '../config/settings';

/**
 * What the database keeps of a session's cookie. With SESSION_SECRET nobody who can only write to the database can make
 * a session; another secret ends all of them.
 */
@Injectable()
export class SessionTokens {
  constructor(@Inject(SETTINGS) private readonly env: Environment) {}

  hash(token: string): Buffer {
    const secret = this.env.SESSION_SECRET;
    return (secret === undefined ? createHash('sha256') : createHmac('sha256', secret)).update(token).digest();
  }
}
