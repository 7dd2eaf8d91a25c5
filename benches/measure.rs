//! Measuring: runs a piece of work beside its plain counterpart, and prints the figures as a table.
#![allow(dead_code, reason = "each bench uses the part that it needs")]

use std::time::{Duration, Instant};

/// Whatever goes wrong ends the bench.
pub(crate) type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// How long several runs of the same work took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Figure {
    /// Half of the runs took no longer.
    pub(crate) median: Duration,
    /// Nineteen out of twenty runs took no longer; with fewer runs, the longest.
    pub(crate) p95: Duration,
}

impl Figure {
    /// The figure of these runs. At least one.
    pub(crate) fn of(mut runs: Vec<Duration>) -> Self {
        runs.sort_unstable();
        let at = |part: usize| runs[(runs.len() * part).div_ceil(100).clamp(1, runs.len()) - 1];
        Self { median: at(50), p95: at(95) }
    }
}

/// Runs two pieces of work in turn, so that whatever else the machine does slows both of them.
pub(crate) fn in_turn<C>(
    runs: usize,
    on: &mut C,
    mut ours: impl FnMut(&mut C) -> Outcome<()>,
    mut plain: impl FnMut(&mut C) -> Outcome<()>,
) -> Outcome<(Figure, Figure)> {
    let (mut our_runs, mut plain_runs) = (Vec::with_capacity(runs), Vec::with_capacity(runs));
    for _ in 0..runs {
        let start = Instant::now();
        ours(on)?;
        our_runs.push(start.elapsed());
        let start = Instant::now();
        plain(on)?;
        plain_runs.push(start.elapsed());
    }
    Ok((Figure::of(our_runs), Figure::of(plain_runs)))
}

/// Runs one piece of work that has no plain counterpart.
pub(crate) fn alone(runs: usize, mut work: impl FnMut() -> Outcome<()>) -> Outcome<Figure> {
    let mut took = Vec::with_capacity(runs);
    for _ in 0..runs {
        let start = Instant::now();
        work()?;
        took.push(start.elapsed());
    }
    Ok(Figure::of(took))
}

/// The most that a workload may take.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Budget {
    /// Nothing was promised; the figure is watched.
    Watched,
    /// In milliseconds.
    Millis(u32),
    /// In times the plain counterpart.
    Ratio(u32),
}

/// The head of the table.
pub(crate) fn print_head() {
    print_line(["workload", "rows", "median", "p95", "plain", "ratio", "budget", ""].map(str::to_owned));
}

/// One line of the table: the figure beside the plain one, and what was promised.
pub(crate) fn print_row(workload: &str, rows: usize, ours: Figure, plain: Option<Figure>, budget: Budget) {
    let ratio = plain.map(|plain| ours.median.as_secs_f64() / plain.median.as_secs_f64().max(1e-9));
    let (promised, is_kept) = match budget {
        Budget::Watched => (String::new(), None),
        Budget::Millis(most) => (format!("{most} ms"), Some(ours.median <= Duration::from_millis(u64::from(most)))),
        Budget::Ratio(most) => (format!("{most} x"), ratio.map(|ratio| ratio <= f64::from(most))),
    };
    print_line([
        workload.to_owned(),
        rows.to_string(),
        shown(ours.median),
        shown(ours.p95),
        plain.map_or_else(|| "-".to_owned(), |plain| shown(plain.median)),
        ratio.map_or_else(|| "-".to_owned(), |ratio| format!("{ratio:.1} x")),
        promised,
        is_kept.map_or("", |is_kept| if is_kept { "kept" } else { "MISSED" }).to_owned(),
    ]);
}

#[allow(clippy::print_stdout, reason = "the table is what a bench is for")]
fn print_line(cells: [String; 8]) {
    let [workload, rows, median, p95, plain, ratio, budget, verdict] = cells;
    println!("{workload:<44} {rows:>9} {median:>10} {p95:>10} {plain:>10} {ratio:>8} {budget:>8} {verdict}");
}

fn shown(time: Duration) -> String {
    let millis = time.as_secs_f64() * 1e3;
    match millis {
        long if long >= 10_000.0 => format!("{:.1} s", long / 1e3),
        middle if middle >= 10.0 => format!("{middle:.0} ms"),
        short if short >= 0.1 => format!("{short:.2} ms"),
        least => format!("{:.1} us", least * 1e3),
    }
}
