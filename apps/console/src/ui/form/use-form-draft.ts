import { useLocation } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { deviceKeeps } from '../../session/device-store.ts'
import { dropFormDraft, type FormDraftItem, keepFormDraft, readFormDraft } from '../../session/form-drafts.ts'
import { outboxOwner } from '../../session/use-outbox.ts'
import { useViewer } from '../../session/viewer.ts'

const keepAfterMs = 1500

export interface FormValues<Values> {
  /** What is filled in, as JSON can hold it. */
  readonly values: Values
  /** Of the record that the form changes. */
  readonly version?: number | string | undefined
  /** Which form it is, where several share an address. */
  readonly part?: string
  /** The version that was saved last by a form that stays open: what was kept before is dropped. */
  readonly savedVersion?: number | null
  /** Fills the form with what lies on the device. */
  readonly take: (values: Values) => void
}

/**
 * Keeps what is filled in and not saved on this device, sealed: a session that ends or a page that is closed loses nothing.
 *
 * A form that is left with changes keeps them; one that is left after it was changed and has nothing unsaved any more needs no draft.
 */
export function useFormDraft<Values>(dirty: boolean, form: FormValues<Values>) {
  const owner = outboxOwner(useViewer())
  // While another page is on its way the address is that page's already.
  const [path] = useState(useLocation().pathname)
  const { part, savedVersion = null } = form
  const place = useMemo(() => (part === undefined ? { path } : { path, part }), [path, part])
  const [offer, setOffer] = useState<FormDraftItem | null>(null)
  const [keptText, setKeptText] = useState<string | null>(null)
  const [hasFailed, setHasFailed] = useState(!deviceKeeps)
  const text = JSON.stringify(form.values)
  const version = form.version ?? null
  const shapeOfForm = shapeOf(form.values)

  const keep = useCallback(
    async (typed: string) => {
      const title = document.title.replace(/ · Payung$/, '')
      const isKept = await keepFormDraft(owner, { ...place, title, version, values: JSON.parse(typed) })
      setKeptText(isKept ? typed : null)
      setHasFailed(!isKept)
    },
    [owner, place, version],
  )
  const latest = useRef({ dirty, text, keep, wasDirty: false })
  useEffect(() => {
    latest.current = { dirty, text, keep, wasDirty: latest.current.wasDirty || dirty }
  })

  useEffect(() => {
    // Another version of the console may have kept it, with other fields.
    void readFormDraft(owner, place).then((item) => {
      if (item !== null && shapeOf(item.content.values) === shapeOfForm) setOffer(item)
    })
  }, [owner, place, shapeOfForm])
  useEffect(() => {
    if (!dirty) return
    const timer = setTimeout(() => void keep(text), keepAfterMs)
    return () => clearTimeout(timer)
  }, [dirty, text, keep])
  useEffect(
    () => () => {
      const left = latest.current
      if (left.dirty) void left.keep(left.text)
      else if (left.wasDirty) void dropFormDraft(owner, place)
    },
    [owner, place],
  )
  useEffect(() => {
    if (savedVersion !== null) void dropFormDraft(owner, place)
  }, [owner, place, savedVersion])

  return {
    offer,
    /** The record was changed by somebody since this was filled in. */
    isOvertaken: offer !== null && offer.content.version !== version,
    canKeep: !hasFailed,
    isKept: keptText === text,
    take: () => {
      if (offer !== null) form.take(offer.content.values as Values)
      setOffer(null)
    },
    discard: () => {
      setOffer(null)
      void dropFormDraft(owner, place)
    },
  }
}

function shapeOf(values: unknown): string {
  return Object.keys(values ?? {})
    .toSorted()
    .join()
}
