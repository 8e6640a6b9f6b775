import { Trans, useLingui } from '@lingui/react/macro'
import { isUnread } from '@payung/domain/figures/published-sources'
import { type Column, DataTable } from '../../ui/table/DataTable.tsx'
import { PhoneLabel } from '../../ui/table/PhoneLabel.tsx'
import { WholeList } from '../../ui/table/WholeList.tsx'
import classes from './Coverage.module.css'
import type { Figure } from './coverage.query.ts'
import { FigureSource, OtherSources } from './FigureSource.tsx'
import { useFigureText } from './use-figure-text.ts'

/** Published figures, each with its day, its parts and its source. */
export function FigureTable(props: { label: string; figures: readonly Figure[] }) {
  const { t } = useLingui()
  const text = useFigureText()
  const columns: readonly Column<Figure>[] = [
    {
      id: 'name',
      header: <Trans>Angka</Trans>,
      onPhone: 'HEAD',
      wraps: true,
      cell: (figure) => (
        <span className={classes.name}>
          {text.name(figure)}
          <small>{text.definition(figure)}</small>
        </span>
      ),
    },
    {
      id: 'value',
      header: <Trans context="value">Besaran</Trans>,
      align: 'right',
      onPhone: 'LINE',
      cell: (figure) => <b>{text.value(figure)}</b>,
    },
    {
      id: 'asOf',
      header: <Trans>Per</Trans>,
      onPhone: 'LINE',
      cell: (figure) => <PhoneLabel label={t`Per`}>{text.asOf(figure)}</PhoneLabel>,
    },
    {
      id: 'parts',
      header: <Trans>Pembilang dan penyebut</Trans>,
      align: 'right',
      onPhone: 'LINE',
      cell: (figure) => <PhoneLabel label={t`Pembilang dan penyebut`}>{text.parts(figure)}</PhoneLabel>,
    },
    {
      id: 'source',
      header: <Trans>Sumber</Trans>,
      onPhone: 'LINE',
      wraps: true,
      cell: (figure) => (
        <span className={classes.name}>
          <FigureSource source={figure.source} sourceDay={figure.sourceDay} />
          {figure.isEntered && (
            <small>
              <Trans>dicatat pemerintah Anda, disahkan orang lain</Trans>
            </small>
          )}
          {!figure.isVerified && !isUnread(figure.source) && (
            <small>
              <Trans>belum dicocokkan dengan sumbernya</Trans>
            </small>
          )}
          {text.remark(figure) !== null && <small>{text.remark(figure)}</small>}
          {figure.otherSources.length > 0 && (
            <small>
              <Trans>Sumber lain untuk periode yang sama</Trans>: <OtherSources sources={figure.otherSources} />
            </small>
          )}
        </span>
      ),
    },
  ]
  return (
    <WholeList<Figure> name="figure-table" rows={props.figures}>
      {(rows) => (
        <DataTable<Figure>
          label={props.label}
          rows={rows}
          idOf={({ key }) => key}
          nameOf={(figure) => `${text.name(figure)}, ${text.asOf(figure)}`}
          columns={columns}
        />
      )}
    </WholeList>
  )
}
