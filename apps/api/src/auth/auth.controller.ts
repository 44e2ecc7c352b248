import { changePassword, getCsrf, getMe, keepLanguage, listDemoAccounts, login, logout, logoutAll, type Me, type ReplyOf } from '@app/contract';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Clock } from '../config/clock';
import { By, type Actor } from '../http/actor';
import { Given, Serves, type Input } from '../http/serves';
import { AuthService, SESSION_MS } from './auth.service';
import { demoAccounts } from './demo-accounts.queries';
import { DEMO_PASSWORD } from './demo-password';
import { SESSION_COOKIE } from './session.guard';

const COOKIE = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

@Controller()
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  @Serves(login)
  async login(@Given(login) { body }: Input<typeof login>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ReplyOf<typeof login>> {
    const { token, csrfToken, user } = await this.auth.signIn(body, request.id);
    reply.setCookie(SESSION_COOKIE, token, { ...COOKIE, maxAge: SESSION_MS / 1000 });
    return { user, csrfToken };
  }

  @Serves(getCsrf)
  csrf(@Req() request: FastifyRequest): ReplyOf<typeof getCsrf> {
    return { csrfToken: request.csrfToken ?? '' };
  }

  @Serves(getMe)
  me(@By() actor: Actor): Promise<Me> {
    return this.auth.me(actor);
  }

  @Serves(logout)
  async logout(@By() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.auth.signOut(actor, actor.sessionId);
    reply.clearCookie(SESSION_COOKIE, COOKIE);
  }

  @Serves(logoutAll)
  async logoutAll(@By() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.auth.signOut(actor, null);
    reply.clearCookie(SESSION_COOKIE, COOKIE);
  }

  @Serves(changePassword)
  changePassword(@By() actor: Actor, @Given(changePassword) { body }: Input<typeof changePassword>): Promise<void> {
    return this.auth.changePassword(actor, body.currentPassword, body.newPassword);
  }

  @Serves(keepLanguage)
  language(@By() actor: Actor, @Given(keepLanguage) { body }: Input<typeof keepLanguage>): Promise<void> {
    return this.auth.keepLanguage(actor, body.locale);
  }

  @Serves(listDemoAccounts)
  async demo(): Promise<ReplyOf<typeof listDemoAccounts>> {
    if (!this.clock.isDemo) return { items: [], password: null };
    return { items: await demoAccounts(this.dataSource, this.clock.today()), password: DEMO_PASSWORD };
  }
}
