import { exportTasksCsv, exportTasksXlsx } from '@app/contract';
import { Link } from '@tanstack/react-router';
import { urlOf } from '../lib/api-client';
import { paths } from '../lib/paths';
import { useWords } from '../lib/words';
import { Icon } from './icon';
import { Menu, MenuGroup } from './menu';

/** The tasks of a plan in and out of spreadsheets; importing is offered to who may write them. */
export function PlanFiles({ planId, canImport }: { planId: string; canImport: boolean }) {
  const t = useWords();
  return (
    <Menu isEnd button={<><Icon name="table" />{t('table.menu')}</>}>
      <MenuGroup>
        {canImport && <Link className="menu-item" data-closes to={paths.planImport} params={{ planId }}>{t('table.import.open')}</Link>}
        <a className="menu-item" data-closes href={urlOf(exportTasksXlsx, { params: { planId } })} download>{t('table.exportXlsx')}</a>
        <a className="menu-item" data-closes href={urlOf(exportTasksCsv, { params: { planId } })} download>{t('table.exportCsv')}</a>
      </MenuGroup>
    </Menu>
  );
}
