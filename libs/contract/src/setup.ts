import { z } from 'zod';
import { endpoint } from './endpoint';
import { Created, NewPassword, text } from './scalar';

/** The first administrator and the first committee of an empty installation. */
export const Setup = z.strictObject({
  code: z.string().min(1).max(100),
  admin: z.strictObject({
    username: z.string().trim().min(3).max(100).regex(/^[a-z0-9._-]+$/),
    displayName: text(200),
    password: NewPassword,
  }),
  committee: z.strictObject({
    code: z.string().trim().min(2).max(50).regex(/^[A-Z0-9-]+$/),
    name: text(300),
    shortName: text(100),
    parentName: text(200),
    placeName: text(100),
    documentSymbol: text(20).default('BCĐ'),
    layout: z.enum(['party', 'government']),
    calendar: z.enum(['decree', 'calendar']),
  }),
});
export type Setup = z.infer<typeof Setup>;

export const getSetup = endpoint({
  id: 'getSetup',
  method: 'GET',
  path: '/setup',
  access: 'anonymous',
  summary: 'Whether the installation still waits for its first administrator',
  status: 200,
  reply: z.strictObject({ isNeeded: z.boolean() }),
});
export const createSetup = endpoint({
  id: 'createSetup',
  method: 'POST',
  path: '/setup',
  access: 'anonymous',
  summary: 'Create the first administrator and committee, with the one-time code printed at the start',
  body: Setup,
  status: 201,
  reply: Created,
});

export const setupEndpoints = { getSetup, createSetup };
