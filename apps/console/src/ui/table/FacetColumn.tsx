import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import classes from './FacetColumn.module.css'

/** Whoever sees all rows at once needs nothing to narrow them with. */
const fewRows = 10

/** The facets of a list in a column; where there is no room for one, or few rows, the same behind a button. */
export function FacetColumn(props: {
  /** How many rows there are; undefined until they are counted. */
  rows?: number | undefined
  /** Something is chosen already: what was ticked stays in sight, however few rows it leaves. */
  isNarrowed?: boolean
  children: ReactNode
}) {
  const { t } = useLingui()
  const narrow = useMediaQuery('(max-width: 63.99em)', false, { getInitialValueInEffect: false })
  const [opened, setOpened] = useState(false)
  const isFolded = !narrow && props.isNarrowed !== true && props.rows !== undefined && props.rows < fewRows
  if (!narrow && !isFolded) return <div className={classes.column}>{props.children}</div>
  return (
    <div className={classes.trigger} data-folded={isFolded || undefined}>
      <Button variant="default" fullWidth={narrow} onClick={() => setOpened(true)} aria-expanded={opened}>
        <Trans>Saring daftar</Trans>
      </Button>
      <Drawer
        opened={opened}
        onClose={() => setOpened(false)}
        title={<Trans>Saring daftar</Trans>}
        closeButtonProps={{ 'aria-label': t`Tutup` }}
      >
        {props.children}
      </Drawer>
    </div>
  )
}
