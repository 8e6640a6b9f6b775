/** Counts a request of `$1` in its window of `$2` seconds, or begins a new one. `now()` would be the clock of a transaction that waited. */
export const COUNT_REQUEST = `insert into auth.request_window as w (key, count, window_started_at) values ($1, 1, clock_timestamp())
       on conflict (key) do update set
         count = case when w.window_started_at <= clock_timestamp() - make_interval(secs => $2) then 1 else w.count + 1 end,
         window_started_at = case when w.window_started_at <= clock_timestamp() - make_interval(secs => $2) then clock_timestamp() else w.window_started_at end
       returning count, greatest(1, ceil(extract(epoch from window_started_at + make_interval(secs => $2) - clock_timestamp())))::integer as seconds`

/** Windows are minutes long; whoever holds one of them just then keeps it. */
export const DELETE_OLD_WINDOWS = `delete from auth.request_window where key in (
       select w.key from auth.request_window w where w.window_started_at < now() - interval '1 hour' limit 100 for update skip locked)`
