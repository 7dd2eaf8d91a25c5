//! Folders on another machine.
use std::path::{Path, PathBuf};

/// File systems of other machines, by the names that Linux gives them.
const REMOTE: [&str; 16] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "ncpfs",
    "afs",
    "davfs",
    "fuse.davfs2",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.smbnetfs",
    "fuse.gvfsd-fuse",
    "fuse.kio-fuse",
    "ceph",
    "fuse.glusterfs",
];

/// Whether a Windows path names a server: `\\server\share`, or the same in the long form
/// `\\?\UNC\server\share`, which Windows also gives for a drive letter that stands for a share.
pub(super) fn is_unc(path: &str) -> bool {
    let Some(rest) = path.strip_prefix(r"\\") else {
        return false;
    };
    let device = rest.strip_prefix(r"?\").or_else(|| rest.strip_prefix(r".\"));
    match device {
        Some(device) => device.get(..4).is_some_and(|start| start.eq_ignore_ascii_case(r"UNC\")),
        None => rest.starts_with(|letter: char| letter != '\\'),
    }
}

/// Whether a path lies on a remote file system, by the lines of Linux's `/proc/mounts`: device,
/// mount point, type, and more, parted by spaces.
pub(super) fn is_remote_mount(path: &Path, mounts: &str) -> bool {
    mounts
        .lines()
        .filter_map(|line| {
            let mut fields = line.split(' ').skip(1);
            Some((unescaped(fields.next()?), fields.next()?))
        })
        .filter(|(point, _)| point.has_root() && path.starts_with(point))
        // The innermost mount counts; of two on one point the later, which covers the other.
        .max_by_key(|(point, _)| point.components().count())
        .is_some_and(|(_, kind)| REMOTE.contains(&kind))
}

/// A mount point in which spaces, tabs, line ends and backslashes stand as `\040` and the like.
fn unescaped(text: &str) -> PathBuf {
    let mut parts = text.split('\\');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let code = part.get(..3).and_then(|digits| u8::from_str_radix(digits, 8).ok());
        match code {
            Some(code) if code.is_ascii() => {
                plain.push(char::from(code));
                plain.push_str(&part[3..]);
            }
            _ => {
                plain.push('\\');
                plain.push_str(part);
            }
        }
    }
    PathBuf::from(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn server_names_are_told_from_drives() {
        for (path, expected) in [
            (r"\\server\share\zaken", true),
            (r"\\server", true),
            (r"\\10.0.0.4\share", true),
            (r"\\?\UNC\server\share\zaken", true),
            (r"\\?\unc\server\share", true),
            (r"\\.\UNC\server\share", true),
            (r"\\?\C:\Users\j\zaken", false),
            (r"\\?\Volume{b75e2c83-0000-0000-0000-602f00000000}\zaken", false),
            (r"\\.\C:\zaken", false),
            (r"\\?\UN", false),
            (r"\\?\é€UNC\", false),
            (r"\\", false),
            (r"C:\Users\j\zaken", false),
            (r"\zaken", false),
            ("/werk/zaken", false),
            ("", false),
        ] {
            assert_eq!(is_unc(path), expected, "{path}");
        }
    }

    #[test]
    fn the_innermost_mount_decides() {
        let mounts = "\
sysfs /sys sysfs rw,nosuid 0 0
/dev/sda2 / ext4 rw,relatime 0 0
/dev/sda3 /werk ext4 rw,relatime 0 0
server:/team /mnt/team nfs4 rw,vers=4.2 0 0
//server/zaken /mnt/met\\040spatie cifs rw,vers=3.1.1 0 0
/dev/sdb1 /mnt/team/usb ext4 rw 0 0
systemd-1 /net autofs rw 0 0
/dev/sdc1 /data ext4 rw 0 0
//server/data /data smb3 rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
j@host: /werk/ver fuse.sshfs rw 0 0
server:/back\\134slash /mnt/a\\134b nfs rw 0 0
";
        for (path, expected) in [
            ("/werk/zaken", false),
            ("/werk/ver", true),
            ("/werk/ver/zaken", true),
            ("/werk/verder", false),
            ("/mnt/team/zaken", true),
            ("/mnt/team2/zaken", false),
            ("/mnt/team/usb/zaken", false),
            ("/mnt/met spatie/zaken", true),
            ("/mnt/met", false),
            ("/mnt/a\\b/zaken", true),
            ("/data/zaken", true),
            ("/net/iets", false),
            ("/run/user/1000/gvfs/smb-share:server=s,share=z/zaken", true),
            ("relative/path", false),
        ] {
            assert_eq!(is_remote_mount(Path::new(path), mounts), expected, "{path}");
        }
    }

    #[test]
    fn every_remote_kind_is_recognised() {
        for kind in REMOTE {
            let mounts = format!("/dev/sda2 / ext4 rw 0 0\nserver /mnt/x {kind} rw 0 0\n");
            assert!(is_remote_mount(Path::new("/mnt/x/zaken"), &mounts), "{kind}");
            assert!(!is_remote_mount(Path::new("/werk/zaken"), &mounts), "{kind}");
        }
    }

    #[test]
    fn lines_that_are_no_mounts_are_skipped() {
        for mounts in ["", "\n\n", "nfs", "a /", "a  nfs4", "/mnt nfs4 x", "\\ \\0 \\"] {
            assert!(!is_remote_mount(Path::new("/mnt/x"), mounts), "{mounts:?}");
        }
    }
}
