import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { BudgetBar } from './BudgetBar.tsx'
import classes from './BudgetFigures.module.css'

interface Figures {
  readonly ceiling: string
  readonly committed: string
  readonly paid: string
}

/** Ceiling, committed, paid and left. On the page of a line each figure leads to the rows that it counts. */
export function BudgetFigures(props: { title: ReactNode; figures: Figures; opensRows?: boolean; aside?: ReactNode }) {
  const { rupiah } = useFormats()
  const { ceiling, committed, paid } = props.figures
  const opened = (section: string, amount: string) =>
    props.opensRows === true ? <a href={`#${section}`}>{rupiah(amount)}</a> : rupiah(amount)
  return (
    <Card title={props.title} aside={props.aside}>
      <div className={classes.figures}>
        <BudgetBar figures={props.figures} />
        <FactList
          facts={[
            [<Trans key="ceiling">Pagu</Trans>, opened('tahap', ceiling)],
            [<Trans key="committed">Komitmen</Trans>, opened('komitmen', committed)],
            [<Trans key="paid">Dibayar</Trans>, opened('mutasi', paid)],
            [<Trans key="left">Sisa pagu</Trans>, rupiah(BigInt(ceiling) - BigInt(committed))],
          ]}
        />
      </div>
    </Card>
  )
}
