import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { fundingSourceWords, programmeWords } from '../workers/worker-words.ts'
import type { TariffEffect } from './tariff.query.ts'
import { groupWords, riskWords } from './tariff-words.ts'

/** Whose contribution a change makes another one, before and after. */
export function EffectList({ effect }: { effect: readonly TariffEffect[] }) {
  const { i18n } = useLingui()
  const { rupiah } = useFormats()
  if (effect.length === 0)
    return (
      <p style={{ margin: 0 }}>
        <Trans>Iuran pada bulan pertamanya tidak berubah.</Trans>
      </p>
    )
  return (
    <ul style={{ margin: 0, paddingInlineStart: 20 }}>
      {effect.map((line) => {
        const who = [
          i18n._(programmeWords[line.programme]),
          line.occupationGroup && i18n._(groupWords[line.occupationGroup]),
          line.riskClass && i18n._(riskWords[line.riskClass]),
          line.income && rupiah(line.income),
        ]
          .filter((word) => word !== null)
          .join(', ')
        const before = line.before === null ? '—' : rupiah(line.before)
        const after = line.after === null ? '—' : rupiah(line.after)
        const sources = line.sources
          .map((source) => i18n._(fundingSourceWords[source]))
          .join(line.isShared ? ' + ' : ', ')
        return (
          <li key={`${who} ${sources}`}>
            <Trans>
              {who}: {before} menjadi <b>{after}</b> ({sources})
            </Trans>
          </li>
        )
      })}
    </ul>
  )
}
