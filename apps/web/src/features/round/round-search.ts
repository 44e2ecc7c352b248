import { z } from 'zod';
import { idParam } from '../../lib/search-params';

export const RoundSearch = z.object({ round: idParam });
