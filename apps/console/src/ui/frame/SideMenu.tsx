import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { type MenuItem, placeIn } from './menu.ts'
import classes from './SideMenu.module.css'

/** The menu at the left: 224 wide, folded to its icons on narrow desks, where it opens under pointer and focus. */
export function SideMenu(props: { items: readonly MenuItem[]; pathname: string; loadedAt: string }) {
  const { i18n, t } = useLingui()
  const { moment } = useFormats()
  const asOf = moment(props.loadedAt)
  const place = placeIn(props.items, props.pathname)
  return (
    <nav className={classes.nav} aria-label={t`Menu utama`}>
      <Link to="/" className={classes.brand} aria-label={t`Payung, ke Beranda`}>
        <img src="/logo-on-dark.svg" width={32} height={32} alt="" />
        <span className={classes.word}>Payung</span>
      </Link>
      <ul className={classes.items}>
        {props.items.map((item) => {
          const active = item === place?.item
          const sub = active && item.below.length > 1 ? place?.page : undefined
          return (
            <li key={item.to}>
              <Link
                to={item.to as string}
                className={classes.item}
                data-active={active || undefined}
                aria-current={active && sub === undefined ? 'page' : undefined}
              >
                <item.icon size={20} stroke={1.75} aria-hidden />
                <span className={classes.word}>{i18n._(item.label)}</span>
              </Link>
              {active && item.below.length > 1 && (
                <ul className={classes.below}>
                  {item.below.map((below) => (
                    <li key={below.to}>
                      <Link
                        to={below.to as string}
                        className={classes.sub}
                        data-active={below === sub || undefined}
                        aria-current={below === sub ? 'page' : undefined}
                      >
                        {i18n._(below.label)}
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ul>
      <p className={classes.asOf}>{t`Data per ${asOf} WIB`}</p>
      <div className={classes.weave} aria-hidden />
    </nav>
  )
}
