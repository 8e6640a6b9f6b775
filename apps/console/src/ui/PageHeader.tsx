import { useLingui } from '@lingui/react/macro'
import { IconChevronRight } from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { MoreActions } from './MoreActions.tsx'
import classes from './PageHeader.module.css'

export interface Crumb {
  readonly label: string
  readonly link: LinkProps
}

export function PageHeader(props: {
  title: string
  /** The exact total beside the title of a list. */
  count?: string | undefined
  /** A badge beside the title. */
  status?: ReactNode
  /** One line: what this page is, or which version of it is bound. */
  context?: ReactNode
  /** The way down to this page; absent on the top level. */
  crumbs?: readonly Crumb[]
  /** What most come for, as one button. */
  actions?: ReactNode
  /** The rest, behind three dots. */
  more?: ReactNode
  /** Initials, or another mark, left of the title. */
  mark?: ReactNode
}) {
  const { t } = useLingui()
  useEffect(() => {
    document.title = `${props.title} · Payung`
  }, [props.title])
  return (
    <header className={classes.header}>
      {props.crumbs !== undefined && props.crumbs.length > 0 && (
        <nav aria-label={t`Letak halaman`}>
          <ol className={classes.crumbs}>
            {props.crumbs.map((crumb) => (
              <li key={crumb.label}>
                <Link {...crumb.link}>{crumb.label}</Link>
                <IconChevronRight size={14} aria-hidden />
              </li>
            ))}
            <li aria-current="page">{props.title}</li>
          </ol>
        </nav>
      )}
      <div className={classes.line}>
        {props.mark}
        <div className={classes.words}>
          <div className={classes.titleLine}>
            <h1 className={classes.title}>{props.title}</h1>
            {props.count && <span className={classes.count}>{props.count}</span>}
            {props.status}
          </div>
          {props.context && <div className={classes.context}>{props.context}</div>}
        </div>
        {(props.actions || props.more) && (
          <div className={classes.actions}>
            {props.actions}
            {props.more && <MoreActions>{props.more}</MoreActions>}
          </div>
        )}
      </div>
    </header>
  )
}
