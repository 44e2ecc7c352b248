import { Module } from '@nestjs/common';
import { CalendarFeedController } from './calendar-feed.controller';
import { CalendarFeedService } from './calendar-feed.service';
import { DigestService } from './digest.service';
import { Dispatcher } from './dispatcher';
import { Jobs } from './jobs';
import { Mailer } from './mailer';
import { NoticeController } from './notice.controller';
import { NudgeService } from './nudge.service';
import { RoundCalendarService } from './round-calendar.service';

@Module({ controllers: [CalendarFeedController, NoticeController], providers: [CalendarFeedService, DigestService, Dispatcher, Jobs, Mailer, NudgeService, RoundCalendarService] })
export class NotificationModule {}
