import type { DemoAccount } from '@app/contract';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';

/** Which accounts can be tried out, each with its first role and unit? */
export async function demoAccounts(dataSource: DataSource, today: string): Promise<z.infer<typeof DemoAccount>[]> {
  return dataSource.query(
    `SELECT u.username, u.display_name AS "displayName", u.position, g.role, n.short_name AS "unitName"
     FROM app_user u
     JOIN LATERAL (SELECT role, unit_id FROM role_grant WHERE user_id = u.id ORDER BY id LIMIT 1) g ON true
     LEFT JOIN unit_name n ON n.unit_id = g.unit_id AND n.from_on <= $1 AND (n.to_on IS NULL OR n.to_on > $1)
     WHERE u.disabled_at IS NULL
     ORDER BY u.id`,
    [today],
  );
}
