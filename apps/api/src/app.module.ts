import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './config/clock';
import { SessionChecks } from './auth/session-checks';
import { SessionTokens } from './auth/session-tokens';
import { SessionGuard } from './auth/session.guard';
import { Commits } from './database/commit';
import { Sweep } from './database/sweep';
import { AnswerInterceptor } from './http/answer';
import { HealthController } from './http/health.controller';
import type { ServerParts } from './server';
import { SETTINGS } from './config/settings';
import { AskModule } from './ask/ask.module';
import { AssignmentModule } from './assignment/assignment.module';
import { AuditModule } from './audit/audit.module';
import { AuthModule } from './auth/auth.module';
import { CommitteeModule } from './committee/committee.module';
import { DashboardModule } from './dashboard/dashboard.module';
import { DirectiveModule } from './directive/directive.module';
import { EvidenceModule } from './evidence/evidence.module';
import { ExchangeModule } from './exchange/exchange.module';
import { LedgerModule } from './ledger/ledger.module';
import { NotificationModule } from './notification/notification.module';
import { LiveModule } from './live/live.module';
import { PlanModule } from './plan/plan.module';
import { ReportModule } from './report/report.module';
import { RollOverModule } from './rollover/rollover.module';
import { RoundModule } from './round/round.module';
import { SearchModule } from './search/search.module';
import { SummaryModule } from './summary/summary.module';
import { SetupModule } from './setup/setup.module';
import { UnitModule } from './unit/unit.module';

/** The table of contents: one line per slice. */
@Module({})
export class AppModule {
  static with({ env, dataSource, clock }: ServerParts): DynamicModule {
    return {
      module: AppModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => dataSource.options,
          dataSourceFactory: async () => (dataSource.isInitialized ? dataSource : dataSource.initialize()),
        }),
        SetupModule,
        AuditModule,
        AuthModule,
        CommitteeModule,
        DirectiveModule,
        PlanModule,
        AskModule,
        AssignmentModule,
        EvidenceModule,
        RoundModule,
        ReportModule,
        RollOverModule,
        NotificationModule,
        LedgerModule,
        DashboardModule,
        ExchangeModule,
        LiveModule,
        SearchModule,
        SummaryModule,
        UnitModule,
      ],
      controllers: [HealthController],
      providers: [
        Commits,
        Sweep,
        SessionChecks,
        SessionTokens,
        { provide: Clock, useValue: clock },
        { provide: SETTINGS, useValue: env },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
      ],
      exports: [Commits, SessionChecks, SessionTokens, Clock, SETTINGS],
    };
  }
}
