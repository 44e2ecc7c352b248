import { Module } from '@nestjs/common';
import { ReportModule } from '../report/report.module';
import { DraftSheetController } from './draft-sheet/draft-sheet.controller';
import { DraftSheetService } from './draft-sheet/draft-sheet.service';
import { ExchangeController } from './exchange.controller';
import { ExportReader } from './export.reader';
import { ImportService } from './import.service';
import { ReceiptController } from './receipt/receipt.controller';
import { TaskGridController } from './task-grid.controller';
import { TaskGridService } from './task-grid.service';

@Module({ imports: [ReportModule], controllers: [DraftSheetController, ExchangeController, ReceiptController, TaskGridController], providers: [DraftSheetService, ImportService, ExportReader, TaskGridService] })
export class ExchangeModule {}
