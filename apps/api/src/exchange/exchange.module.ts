import { Module } from '@nestjs/common';
import { ExchangeController } from './exchange.controller';
import { ExportReader } from './export.reader';
import { ImportService } from './import.service';

@Module({ controllers: [ExchangeController], providers: [ImportService, ExportReader] })
export class ExchangeModule {}
