import { Module } from '@nestjs/common';
import { ExchangeController } from './exchange.controller';
import { ExportReader } from './export.reader';
import { ImportService } from './import.service';
import { TaskGridController } from './task-grid.controller';
import { TaskGridService } from './task-grid.service';

@Module({ controllers: [ExchangeController, TaskGridController], providers: [ImportService, ExportReader, TaskGridService] })
export class ExchangeModule {}
