import { z } from 'zod';
import { endpoint } from './endpoint';

const Health = z.strictObject({ status: z.literal('ok') });

export const getLive = endpoint({ id: 'getLive', method: 'GET', path: '/health/live', access: 'anonymous', summary: 'The process serves', status: 200, reply: Health });
export const getReady = endpoint({ id: 'getReady', method: 'GET', path: '/health/ready', access: 'anonymous', summary: 'The database answers and is migrated', status: 200, reply: Health });
export const getOpenApi = endpoint({ id: 'getOpenApi', method: 'GET', path: '/openapi.json', access: 'anonymous', summary: 'This document', status: 200, reply: z.record(z.string(), z.unknown()) });

export const healthEndpoints = { getLive, getReady, getOpenApi };
