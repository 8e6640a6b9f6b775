import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, UnstyledButton } from '@mantine/core'
import { IconHelpCircle, IconSearch } from '@tabler/icons-react'
import { useMay, type Viewer } from '../../session/viewer.ts'
import { AccountMenu } from './AccountMenu.tsx'
import classes from './Header.module.css'
import { Indicators } from './Indicators.tsx'
import { ScopeStrip } from './ScopeStrip.tsx'

export function Header(props: { viewer: Viewer; onSearch: () => void; onHelp: () => void }) {
  const { t } = useLingui()
  const { scope, tenant, user } = props.viewer
  const mayRead = useMay('WORKER_READ')
  return (
    <header className={classes.header}>
      <div className={classes.phoneTitle}>
        <img src="/logo-on-dark.svg" width={36} height={36} alt="Payung" />
        <span>
          <b>{scope.area?.name ?? tenant.shortName}</b>
          <small>{user.name}</small>
        </span>
      </div>
      <div className={classes.scope}>
        <ScopeStrip viewer={props.viewer} />
      </div>
      <UnstyledButton className={classes.search} onClick={props.onSearch} aria-keyshortcuts="Control+K">
        <IconSearch size={18} stroke={1.75} aria-hidden />
        <span>{mayRead ? <Trans>Cari halaman, orang</Trans> : <Trans>Cari halaman</Trans>}</span>
        <kbd className={classes.keys}>Ctrl K</kbd>
      </UnstyledButton>
      <Indicators />
      <ActionIcon onClick={props.onHelp} aria-label={t`Bantuan`} className={classes.help}>
        <IconHelpCircle size={20} stroke={1.75} aria-hidden />
      </ActionIcon>
      <AccountMenu viewer={props.viewer} />
    </header>
  )
}
