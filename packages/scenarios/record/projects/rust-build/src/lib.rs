//! What is in the warehouse.

pub mod report;
pub mod reserve;

#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    pub sku: String,
    pub quantity: u32,
}
