import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { FIGURE_LINE_HEADERS } from '@payung/domain/figures/figure-list-file'
import { useFormats } from '../../i18n/formats.ts'
import { LookBadge } from '../../ui/LookBadge.tsx'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { FigureSource } from '../figures/FigureSource.tsx'
import { type FigureToWrite, useFigureText } from '../figures/use-figure-text.ts'
import { remedyWords, verdictLooks } from './figure-list-words.ts'
import type { FigureLine } from './figure-lists.query.ts'

/** The lines of a list, each with its verdict and what to do. */
export function FigureLineTable(props: { lines: readonly FigureLine[] }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const text = useFigureText()
  const small = { display: 'block' } as const
  const columns: readonly Column<FigureLine>[] = [
    {
      id: 'name',
      header: <Trans>Angka</Trans>,
      onPhone: 'HEAD',
      wraps: true,
      cell: (line) => (
        <>
          {line.indicator === null ? cellOf(line, 'indicator') : text.name({ indicator: line.indicator })}
          <small style={small}>{line.area?.name ?? cellOf(line, 'areaCode')}</small>
        </>
      ),
    },
    {
      id: 'line',
      header: <Trans context="one">Baris</Trans>,
      align: 'right',
      cell: ({ lineNumber }) => (
        <PhoneLabel label={<Trans context="one">Baris</Trans>}>{number(lineNumber)}</PhoneLabel>
      ),
    },
    {
      id: 'value',
      header: <Trans context="value">Besaran</Trans>,
      align: 'right',
      onPhone: 'LINE',
      cell: (line) => {
        const figure = written(line)
        if (figure === null) return cellOf(line, 'value')
        return (
          <>
            <b>{text.value(figure)}</b>
            {line.numerator !== null && <small style={small}>{text.parts(figure)}</small>}
          </>
        )
      },
    },
    {
      id: 'asOf',
      header: <Trans>Per</Trans>,
      onPhone: 'LINE',
      cell: (line) => {
        const figure = written(line)
        return <PhoneLabel label={t`Per`}>{figure === null ? cellOf(line, 'period') : text.asOf(figure)}</PhoneLabel>
      },
    },
    {
      id: 'source',
      header: <Trans>Sumber</Trans>,
      onPhone: 'LINE',
      wraps: true,
      cell: (line) => (
        <>
          {line.source === null ? (
            cellOf(line, 'source')
          ) : (
            <FigureSource source={line.source} sourceDay={line.sourceDay} />
          )}
          <small style={small}>{line.evidence ?? cellOf(line, 'evidence')}</small>
        </>
      ),
    },
    {
      id: 'verdict',
      header: <Trans>Yang perlu dilakukan</Trans>,
      onPhone: 'LINE',
      wraps: true,
      cell: (line) => (
        <>
          <LookBadge look={verdictLooks[line.verdict]} /> <Remedy line={line} />
        </>
      ),
    },
  ]
  return (
    <DataTable
      label={t`Baris daftar angka`}
      rows={props.lines}
      idOf={({ lineNumber }) => String(lineNumber)}
      nameOf={({ lineNumber }) => t`Baris ${lineNumber}`}
      columns={columns}
    />
  )
}

/** What stands in the file, where it could not be read as a figure. */
function cellOf({ cells }: FigureLine, field: FigureLine['cells'][number]['field']): string {
  const text = cells.find((cell) => cell.field === field)?.text ?? ''
  return text === '' ? '—' : text
}

/** Null of a line that has faults. */
function written({ indicator, precision, ...line }: FigureLine): FigureToWrite | null {
  if (indicator === null || precision === null) return null
  return { ...line, indicator, precision, isAhead: false, isAtLeast: false }
}

function Remedy({ line }: { line: FigureLine }) {
  const { i18n } = useI18n()
  const text = useFigureText()
  const { number } = useFormats()
  const { faults, otherSources, standingAmount, standingShareHundredths, verdict } = line
  if (verdict === 'FAULTY')
    return faults.map(({ code, field, text: words, textEn }) => (
      <span key={`${field} ${code}`} style={{ display: 'block' }}>
        {FIGURE_LINE_HEADERS[field]}: {i18n.locale === 'en' ? textEn : words}
      </span>
    ))
  if (verdict === 'HELD' || verdict === 'TWICE' || verdict === 'SAME') return i18n._(remedyWords[verdict])
  const standing =
    standingShareHundredths === null
      ? standingAmount !== null && number(BigInt(standingAmount))
      : text.share(standingShareHundredths)
  return (
    <>
      {verdict === 'CORRECTS' && standing !== false && (
        <span style={{ display: 'block' }}>
          <Trans>Yang berlaku: {standing}. Tetap terbaca sesudah dibetulkan.</Trans>
        </span>
      )}
      {otherSources.length > 0 && (
        <span style={{ display: 'block' }}>
          <Trans>Sumber lain menyebut periode yang sama: {otherSources.join('; ')}</Trans>
        </span>
      )}
    </>
  )
}
