import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import classes from './FacetColumn.module.css'

/** The facets of a list in a column; where there is no room for one, the same behind a button. */
export function FacetColumn(props: { children: ReactNode }) {
  const { t } = useLingui()
  const narrow = useMediaQuery('(max-width: 63.99em)', false, { getInitialValueInEffect: false })
  const [opened, setOpened] = useState(false)
  if (!narrow) return <div className={classes.column}>{props.children}</div>
  return (
    <div className={classes.trigger}>
      <Button variant="default" fullWidth onClick={() => setOpened(true)} aria-expanded={opened}>
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
