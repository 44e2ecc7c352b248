import { loadDemo } from '../seed/load-demo';
import type { Template } from './database';

/** A database that holds the demo committee. */
export const DEMO_TEMPLATE: Template = { name: 'demo', fill: loadDemo };
