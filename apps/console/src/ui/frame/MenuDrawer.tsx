import { Trans, useLingui } from '@lingui/react/macro'
import { Drawer, NavLink } from '@mantine/core'
import { IconHelpCircle, IconLogout, IconUserCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { askToLeave } from '../../session/leave.ts'
import type { Viewer } from '../../session/viewer.ts'
import { LanguageSwitch } from '../LanguageSwitch.tsx'
import { SchemeSwitch } from '../SchemeSwitch.tsx'
import { actFor } from './act-for.ts'
import classes from './MenuDrawer.module.css'
import { type MenuItem, placeIn, type SubItem } from './menu.ts'

/** On a phone, everything that has no place in the bar. Fetched when it is first opened. */
export default function MenuDrawer(props: {
  items: readonly MenuItem[]
  pathname: string
  viewer: Viewer
  opened: boolean
  onClose: () => void
  onHelp: () => void
}) {
  const { i18n, t } = useLingui()
  const { tenant, tenants } = props.viewer
  const place = placeIn(props.items, props.pathname)
  const link = (page: SubItem, label = page.label, PageIcon?: MenuItem['icon']) => (
    <NavLink
      key={page.to}
      component={Link}
      to={page.to}
      active={page === place?.page}
      label={i18n._(label)}
      leftSection={PageIcon && <PageIcon size={20} aria-hidden />}
      onClick={props.onClose}
    />
  )
  return (
    <Drawer
      opened={props.opened}
      onClose={props.onClose}
      position="bottom"
      size="100%"
      title={<Trans>Menu</Trans>}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      {props.items.map((item) => (
        <section key={item.to} aria-label={i18n._(item.label)}>
          {item.isSeldom ? (
            <NavLink
              component="button"
              label={i18n._(item.label)}
              leftSection={<item.icon size={20} aria-hidden />}
              defaultOpened={item === place?.item}
            >
              {item.below.map((page) => link(page))}
            </NavLink>
          ) : (
            <>
              {item.below.length > 1 && (
                <h2 className={classes.section}>
                  <item.icon size={16} aria-hidden />
                  {i18n._(item.label)}
                </h2>
              )}
              {/* Of several pages the group has the mark: the same one before each says nothing. */}
              {item.below.map((page) => (item.below.length > 1 ? link(page) : link(page, item.label, item.icon)))}
            </>
          )}
        </section>
      ))}
      <NavLink
        component="button"
        label={t`Bantuan`}
        leftSection={<IconHelpCircle size={20} aria-hidden />}
        onClick={() => {
          props.onClose()
          props.onHelp()
        }}
      />
      <NavLink
        component={Link}
        to="/profil"
        label={t`Profil dan keamanan`}
        leftSection={<IconUserCircle size={20} aria-hidden />}
        onClick={props.onClose}
      />
      {tenants
        .filter(({ id }) => id !== tenant.id)
        .map((other) => (
          <NavLink
            key={other.id}
            component="button"
            label={t`Ganti ke ${other.name}`}
            onClick={() => actFor(other.code)}
          />
        ))}
      <NavLink
        component="button"
        label={t`Keluar`}
        leftSection={<IconLogout size={20} aria-hidden />}
        onClick={() => {
          props.onClose()
          askToLeave()
        }}
      />
      <div className={classes.switches}>
        <LanguageSwitch fullWidth />
        <SchemeSwitch />
      </div>
    </Drawer>
  )
}
