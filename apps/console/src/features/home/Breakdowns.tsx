import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Card } from '../../ui/Card.tsx'
import { HorizontalBars } from '../../ui/charts/HorizontalBars.tsx'
import { useServerWords } from '../../ui/use-server-words.ts'
import type { FilterKey } from '../workers/list/list-address.ts'
import classes from './Breakdowns.module.css'
import type { Facet, HomeFigures } from './home.query.ts'
import { listLink } from './list-link.ts'

const shownAtFirst = 8

/** The same people, counted by what they do and who they are. */
export default function Breakdowns(props: { home: HomeFigures }) {
  const { t } = useLingui()
  const { home } = props
  return (
    <div className={classes.cards}>
      <div className={classes.column}>
        <Breakdown filter="pekerjaan" name={t`Pekerjaan`} facets={home.byOccupation} total={home.total} />
        <Breakdown filter="jk" name={t`Jenis kelamin`} facets={home.bySex} total={home.total} />
      </div>
      <div className={classes.column}>
        <Breakdown filter="ekosistem" name={t`Ekosistem`} facets={home.byEcosystem} total={home.total} />
        <Breakdown filter="umur" name={t`Umur`} facets={home.byAgeBand} total={home.total} />
        {home.byRegistrar.length > 1 && (
          <Breakdown filter="pendaftar" name={t`Pendaftar`} facets={home.byRegistrar} total={home.total} />
        )}
      </div>
    </div>
  )
}

function Breakdown(props: { filter: FilterKey; name: string; facets: readonly Facet[]; total: number }) {
  const { t } = useLingui()
  const { label } = useServerWords()
  const [all, setAll] = useState(false)
  const counted = props.facets.filter(({ count }) => count > 0)
  const shown = all ? counted : counted.slice(0, shownAtFirst)
  const more = counted.length - shown.length
  // Numbers that would show somebody are not sent.
  if (counted.length === 0) return null
  return (
    <Card title={props.name}>
      <HorizontalBars
        label={props.name}
        unit={t`Orang`}
        total={props.total}
        bars={shown.map((facet) => ({
          key: facet.key,
          label: label(facet),
          count: facet.count,
          link: listLink({ [props.filter]: facet.key }),
        }))}
      />
      {(more > 0 || all) && counted.length > shownAtFirst && (
        <MoreButton onClick={() => setAll(!all)}>
          {all ? <Trans>Tampilkan lebih sedikit</Trans> : <Trans>{more} lainnya</Trans>}
        </MoreButton>
      )}
    </Card>
  )
}

function MoreButton(props: { onClick: () => void; children: ReactNode }) {
  return (
    <Button className="not-on-paper" variant="subtle" size="xs" mt={8} onClick={props.onClick}>
      {props.children}
    </Button>
  )
}
