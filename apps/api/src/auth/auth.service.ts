import type { Login, Me } from '@app/contract';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../config/clock';
import { Commits, type Doer } from '../database/commit';
import { signalPerson } from '../database/signals';
import type { Actor, NamedGrant } from '../http/actor';
import { invalid, Refusal } from '../http/problem';
import { hashPassword, isPassword } from '../database/password';
import { Session } from './session.entity';
import { checkSessions } from './session.queries';
import { SessionTokens } from './session-tokens';
import { SignInThrottle } from './sign-in-throttle';
import { User } from '../committee/user.entity';

export const SESSION_MS = 12 * 3_600_000;

export interface SignedIn {
  readonly token: string;
  readonly csrfToken: string;
  readonly user: Me;
}

@Injectable()
export class AuthService {
  // eslint-disable-next-line max-params -- each is a collaborator of signing in, none is data
  constructor(
    private readonly commits: Commits,
    private readonly dataSource: DataSource,
    private readonly throttle: SignInThrottle,
    private readonly tokens: SessionTokens,
    private readonly clock: Clock,
  ) {}

  async signIn(input: Login, requestId: string): Promise<SignedIn> {
    const username = input.username.toLowerCase();
    const user = await this.dataSource.manager.findOneBy(User, { username });
    const mayEnter = await this.throttle.attempt(username, async () => (await isPassword(user?.passwordHash ?? null, input.password)) && user?.disabledAt === null);
    if (user === null || !mayEnter) throw new Refusal('bad-credentials');
    const token = randomBytes(32).toString('base64url');
    const csrfToken = randomBytes(24).toString('base64url');
    const doer: Doer = { userId: user.id, displayName: user.displayName, request: { id: requestId, idempotency: null } };
    await this.commits.run(doer, async (act) => {
      const now = this.clock.machineNow();
      await act.manager.insert(Session, { id: uuidv7(), userId: user.id, tokenHash: this.tokens.hash(token), csrfToken, lastSeenAt: now, expiresAt: new Date(now.getTime() + SESSION_MS), endedAt: null });
      act.record(ofUser('session.opened', user));
    });
    const { sessions: [session] } = await checkSessions(this.dataSource, { tokenHashes: [this.tokens.hash(token)], planIds: [] }, this.clock.today());
    if (session === undefined) throw new Error('a session just opened cannot be found');
    return { token, csrfToken, user: this.describe({ ...session, username: user.username }) };
  }

  async me(actor: Actor): Promise<Me> {
    const user = await this.dataSource.manager.findOneByOrFail(User, { id: actor.userId });
    return this.describe({ ...actor, username: user.username });
  }

  /** Ends one session, or with null every session of the person. */
  async signOut(actor: Actor, sessionId: string | null): Promise<void> {
    await this.commits.run(actor, async (act) => {
      await act.manager.query('UPDATE session SET ended_at = $3 WHERE user_id = $1 AND ended_at IS NULL AND ($2::uuid IS NULL OR id = $2)', [actor.userId, sessionId, this.clock.machineNow()]);
      await signalPerson(act.manager, actor.userId);
      act.record(ofUser(sessionId === null ? 'session.all-closed' : 'session.closed', { id: actor.userId, displayName: actor.displayName }));
    });
  }

  async changePassword(actor: Actor, currentPassword: string, newPassword: string): Promise<void> {
    const user = await this.dataSource.manager.findOneByOrFail(User, { id: actor.userId });
    if (!(await this.throttle.attempt(user.username, () => isPassword(user.passwordHash, currentPassword)))) throw invalid('/currentPassword', 'invalid');
    const passwordHash = await hashPassword(newPassword);
    await this.commits.run(actor, async (act) => {
      await act.manager.update(User, user.id, { passwordHash });
      await act.manager.query('UPDATE session SET ended_at = $3 WHERE user_id = $1 AND id <> $2 AND ended_at IS NULL', [user.id, actor.sessionId, this.clock.machineNow()]);
      await signalPerson(act.manager, user.id);
      act.record(ofUser('password.changed', user));
    });
  }

  /** The language of mail; what the screen speaks is the browser's. One's own taste, so the trail has no entry of it. */
  keepLanguage(actor: Actor, locale: User['locale']): Promise<void> {
    return this.commits.run(actor, async (act) => void (await act.manager.update(User, actor.userId, { locale })), 204, true);
  }

  private describe(person: { userId: string; username: string; displayName: string; position: string | null; grants: readonly NamedGrant[] }): Me {
    const { userId: id, username, displayName, position } = person;
    return { id, username, displayName, position, grants: [...person.grants], today: this.clock.today(), isDemo: this.clock.isDemo };
  }
}

function ofUser(action: string, user: { id: string; displayName: string }) {
  return { committeeId: null, action, objectType: 'user', objectId: user.id, objectLabel: user.displayName };
}
