import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Drawer } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useIsPhone } from '../use-width.ts'

/** What narrows a list, behind a button. */
export function FilterDrawer(props: { children: ReactNode }) {
  const { t } = useLingui()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)} aria-expanded={opened}>
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
    </>
  )
}

/** Fields that narrow a list: beside each other at a desk, behind a button on a phone. */
export function PhoneFilters(props: { children: ReactNode }) {
  return useIsPhone() ? <FilterDrawer>{props.children}</FilterDrawer> : props.children
}
