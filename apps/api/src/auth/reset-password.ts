import { User } from '../committee/user.entity';
import type { Commits, Doer } from '../database/commit';
import { hashPassword } from '../database/password';
import { signalPerson } from '../database/signals';

/** A way back in for who is locked out: a new password, no lock, an enabled account; old sessions end. For the command line, whose user holds the machine. */
export async function resetPassword(commits: Commits, doer: Doer, { username, password }: { username: string; password: string }): Promise<void> {
  const passwordHash = await hashPassword(password);
  await commits.run(doer, async (act) => {
    const user = await act.manager.findOne(User, { where: { username }, lock: { mode: 'pessimistic_write' } });
    if (user === null) throw new Error(`There is no account ${username}.`);
    await act.manager.update(User, user.id, { passwordHash, disabledAt: null, version: user.version + 1 });
    await act.manager.query('DELETE FROM sign_in_failure WHERE username = $1', [username]);
    await act.manager.query('UPDATE session SET ended_at = now() WHERE user_id = $1 AND ended_at IS NULL', [user.id]);
    await signalPerson(act.manager, user.id);
    act.record({ committeeId: null, action: 'password.reset', objectType: 'user', objectId: user.id, objectLabel: user.displayName });
  });
}
