use uitloop::app::clock::Clock;
use uitloop::app::demo::{self, Demo};
fn main() {
    let cases: usize = std::env::args().nth(1).unwrap().parse().unwrap();
    let dir = std::path::PathBuf::from("/tmp/uitloop/probe-src/made");
    let _ = std::fs::remove_dir_all(&dir);
    std::fs::create_dir_all(&dir).unwrap();
    let start = std::time::Instant::now();
    let clock = Clock::noon("2026-09-21".parse().unwrap());
    let office = demo::create(&dir.join("demo.uitloop"), Demo { cases, contacts: 10, seed: 1 }, clock).unwrap();
    println!("{cases} in {:.1} s", start.elapsed().as_secs_f64());
    if std::env::args().nth(2).is_some() {
        let start = std::time::Instant::now();
        for f in office.doctor().unwrap().findings { println!("{} {:?}", f.check, f.problem); }
        println!("doctor {:.1} s", start.elapsed().as_secs_f64());
    }
    let start = std::time::Instant::now();
    drop(office);
    println!("closed {:.1} s {} MB", start.elapsed().as_secs_f64(), std::fs::metadata(dir.join("demo.uitloop")).unwrap().len() / 1048576);
}
