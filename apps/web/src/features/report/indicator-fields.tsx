import type { Indicator, SaveDraft } from '@app/contract';
import type { Formats } from '../../lib/format';
import { useWords } from '../../lib/words';
import { NumberField } from '../../ui/number-field';

interface IndicatorFieldsProps {
  readonly indicators: readonly Indicator[];
  readonly values: SaveDraft['indicatorValues'];
  readonly onChange: (values: SaveDraft['indicatorValues']) => void;
  readonly formats: Formats;
}

/** A number for each indicator beside its target and what was last accepted; empty is "not said", never zero (R10). */
export function IndicatorFields({ indicators, values, onChange, formats }: IndicatorFieldsProps) {
  const t = useWords();
  const put = (indicatorId: string, value: number | null) => onChange([...values.filter((one) => one.indicatorId !== indicatorId), { indicatorId, value }]);
  return indicators.map(({ id, name, unitOfMeasure, target, actual }) => (
    <NumberField
      key={id}
      label={`${name} (${unitOfMeasure})`}
      hint={`${t('report.indicator.target')}: ${formats.number(target)} · ${t('report.indicator.accepted')}: ${formats.number(actual)}`}
      value={values.find(({ indicatorId }) => indicatorId === id)?.value ?? null}
      onChange={(value) => put(id, typeof value === 'number' ? value : null)}
    />
  ));
}
