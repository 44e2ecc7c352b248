import { Module } from '@nestjs/common';
import { DigestService } from './digest.service';
import { Dispatcher } from './dispatcher';
import { Jobs } from './jobs';
import { Mailer } from './mailer';
import { NoticeController } from './notice.controller';
import { NudgeService } from './nudge.service';
import { RoundCalendarService } from './round-calendar.service';

@Module({ controllers: [NoticeController], providers: [DigestService, Dispatcher, Jobs, Mailer, NudgeService, RoundCalendarService] })
export class NotificationModule {}
