import { useLingui } from '@lingui/react/macro'
import { Link, type LinkProps } from '@tanstack/react-router'
import classes from '../rounds/list/TaskListPage.module.css'

/** The parts of a list as ways to go; which one is open stands in the address. */
export function PartLinks<Address extends object>(props: {
  to: LinkProps['to']
  params?: LinkProps['params']
  parts: readonly { readonly search: Address; readonly label: string }[]
  address: Address
}) {
  const { t } = useLingui()
  const { sesudah: _after, sebelum: _before, ...here } = props.address as Record<string, unknown>
  return (
    <nav className={classes.parts} aria-label={t`Bagian daftar`}>
      {props.parts.map(({ search, label }) => (
        <Link
          key={label}
          {...({ to: props.to, params: props.params, search } as LinkProps)}
          aria-current={JSON.stringify(search) === JSON.stringify(here) ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
