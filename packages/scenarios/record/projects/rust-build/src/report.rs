use std::collections::HashMap;
use std::fmt::Write;

use crate::Item;

pub fn low_stock(items: &[Item], limit: u32) -> Vec<&Item> {
    items.iter().filter(|item| item.quantity < limit).collect()
}
